// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/writefreeze.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Host = std::shared_ptr<WriteFreezeHost>;

struct Words {
    QString freezeId;
    QString liftId;
    QString since; ///< in the outputs
    QString measure;
    Text freezeTitle;
    Text liftTitle;
    Text liftSentence;
};

Words wordsFor(FrozenSite site)
{
    if (site == FrozenSite::Target) {
        return {.freezeId = u"freeze"_s,
                .liftId = u"lift"_s,
                .since = u"frozenAt"_s,
                .measure = u"freezeMilliseconds"_s,
                .freezeTitle = Text(QT_TRANSLATE_NOOP("Text", "Freeze writes")),
                .liftTitle = Text(QT_TRANSLATE_NOOP("Text", "Lift the write freeze")),
                .liftSentence = Text(QT_TRANSLATE_NOOP("Text", "Writes are accepted again."))};
    }
    return {.freezeId = u"freeze-source"_s,
            .liftId = u"lift-source"_s,
            .since = u"sourceFrozenAt"_s,
            .measure = u"sourceFreezeMilliseconds"_s,
            .freezeTitle = Text(QT_TRANSLATE_NOOP("Text", "Freeze writes on the source")),
            .liftTitle = Text(QT_TRANSLATE_NOOP("Text", "Lift the write freeze of the source")),
            .liftSentence = Text(QT_TRANSLATE_NOOP("Text", "Writes are accepted again on the source."))};
}

/// How long writes were refused is a figure an admin is asked about later: it is measured here, for every host and
/// every way in which a freeze ends.
Result<void> liftAndMeasure(WriteFreezeHost &host, const Words &words, Context &context)
{
    if (const auto lifted = host.liftFreeze(context); !lifted)
        return lifted;
    // Taken out, so that a freeze that is over is not measured again when the operation is taken back later.
    if (const qint64 frozenAt = context.outputs.take(words.since).toInteger(); frozenAt > 0)
        context.measures.insert(words.measure, context.clock.now().toMSecsSinceEpoch() - frozenAt);
    return {};
}

Probe opposite(Probe probe)
{
    switch (probe) {
    case Probe::Done:
        return Probe::NotDone;
    case Probe::NotDone:
        return Probe::Done;
    case Probe::CannotTell:
        break;
    }
    return Probe::CannotTell;
}

} // namespace

Step freezeStep(const Host &host, FrozenSite site, const std::function<bool(Context &)> &isOver)
{
    const Words words = wordsFor(site);
    return {.info = {.id = words.freezeId,
                     .title = words.freezeTitle,
                     .sentence = Text(QT_TRANSLATE_NOOP(
                         "Text", "Visitors go on reading; whoever writes is asked to try again in a moment.")),
                     .effect = Effect::Interrupts,
                     .weight = 1},
            .probe = [host](Context &context) { return host->probeFrozen(context); },
            .run =
                [host, words](Context &context) {
                    context.outputs.insert(words.since, context.clock.now().toMSecsSinceEpoch());
                    return host->freezeWrites(context);
                },
            .undo = [host, words](Context &context) { return liftAndMeasure(*host, words, context); },
            .holds = [host, isOver](
                         Context &context) { return isOver(context) || host->probeFrozen(context) == Probe::Done; }};
}

Step liftStep(const Host &host, FrozenSite site)
{
    const Words words = wordsFor(site);
    return {.info = {.id = words.liftId,
                     .title = words.liftTitle,
                     .sentence = words.liftSentence,
                     .effect = Effect::Changes,
                     .weight = 1,
                     .always = true},
            .probe = [host](Context &context) { return opposite(host->probeFrozen(context)); },
            .run = [host, words](Context &context) { return liftAndMeasure(*host, words, context); },
            .undo = {}};
}

} // namespace Switchback
