// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kuberesource.h"
#include "app/net/httplog.h"
#include "app/net/httpresponse.h"

#include <QJsonObject>

namespace Switchback {

/// What was asked for, for sentences: the API's word for it ("get", "list", "watch", "create", "patch", "delete").
struct KubeCall {
    QString verb;
    KubeRef ref;
};

/// The Problem of an answer that is not 2xx. The API server says why in a Status object, whose reason decides; 409 alone
/// stands for three different things. What says nothing of the sort (a proxy's page) becomes an HttpProblem::status(), and
/// so does everything that is not listed here. \a redact: nothing is shown before it.
///
/// | code | reason | what happened |
/// |---|---|---|
/// | http.unauthorized | Unauthorized | the credentials were not accepted |
/// | kube.forbidden | Forbidden | we may not do this; the sentence names verb and type |
/// | kube.quota | Forbidden | the namespace's quota is used up |
/// | kube.denied | any | an admission webhook of the cluster did not let it pass |
/// | kube.not-found | NotFound | no such object |
/// | kube.no-namespace | NotFound | not even the namespace in which it should be |
/// | kube.no-such-type | NotFound | the cluster knows no such type at all |
/// | kube.already-exists | AlreadyExists | |
/// | kube.field-conflict | Conflict | an apply would change what another manager has set; details name the fields |
/// | kube.conflict | Conflict | the object was changed meanwhile, or it is another one of the same name |
/// | kube.gone | Gone, Expired | what was to be gone on with is too old: read anew |
/// | kube.invalid | Invalid | the object is wrong; details name the fields |
/// | kube.rate-limited | TooManyRequests | not carried out; Problem::retryAfterMilliseconds says when to try again |
[[nodiscard]] Problem kubeProblem(const HttpResponse &response, const KubeCall &call, const QDateTime &now,
                                  const Redact &redact);
/// The same for a Status that came inside a 200, as watches send it; its own code counts.
[[nodiscard]] Problem kubeProblem(const QJsonObject &status, const QUrl &url, const KubeCall &call,
                                  const QDateTime &now, const Redact &redact);

} // namespace Switchback
