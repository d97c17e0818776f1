// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Speaks to a server with the vendor's client and prints what it understood as one line of JSON. Which calls: the words
// after the address and the key.
"use strict";

const octopus = require(`${process.env.CLIENT}/node_modules/@octopusdeploy/api-client`);
const [address, key, ...calls] = process.argv.slice(2);

async function connect() {
    return octopus.Client.create({userAgentApp: "switchback-tests", instanceURL: address, apiKey: key});
}

const known = {
    information: async (client) => client.getServerInformation(),
    spaces: async (client) => {
        const page = await new octopus.SpaceRepository(client).list();
        return {total: page.TotalResults, names: page.Items.map((space) => space.Name)};
    },
    secondPage: async (client) => {
        const page = await new octopus.SpaceRepository(client).list({skip: 2, take: 2});
        return {names: page.Items.map((space) => space.Name), last: page.LastPageNumber, pages: page.NumberOfPages};
    },
    user: async (client) => (await octopus.userGetCurrent(client)).Username,
    task: async (client) => {
        const task = await new octopus.SpaceServerTaskRepository(client, "Default").getById("ServerTasks-1");
        return {state: task.State, isCompleted: task.IsCompleted};
    },
    details: async (client) => {
        const tasks = new octopus.SpaceServerTaskRepository(client, "Default");
        const details = await tasks.getDetails("ServerTasks-1");
        return {percentage: details.Progress.ProgressPercentage, raw: await tasks.getRaw("ServerTasks-1")};
    },
    wait: async (client) => {
        const waiter = new octopus.ServerTaskWaiter(client, "Default");
        const [task] = await waiter.waitForServerTasksToComplete(["ServerTasks-1"], 10, 10000);
        return {state: task.State, succeeded: task.FinishedSuccessfully};
    },
    running: async (client) => {
        const page = await client.get("~/api/tasks{?states,take}", {states: ["Queued", "Executing"], take: 10});
        return page.Items.map((task) => task.Id);
    },
    cancel: async (client) => (await client.post("~/api/tasks/ServerTasks-1/cancel")).State,
    maintenance: async (client) => {
        const changed = await client.doUpdate("~/api/maintenanceconfiguration",
            {Id: "maintenance", IsInMaintenanceMode: true});
        const read = await client.get("~/api/maintenanceconfiguration");
        return changed.IsInMaintenanceMode && read.IsInMaintenanceMode;
    },
    drain: async (client) => {
        const node = (await client.get("~/api/octopusservernodes")).Items[0];
        await client.doUpdate(`~/api/octopusservernodes/${node.Id}`, {...node, IsInMaintenanceMode: true});
        const summary = await client.get("~/api/octopusservernodes/summary");
        return summary.Nodes[0];
    },
    ping: async (client) => client.get("~/api/octopusservernodes/ping"),
    licence: async (client) => client.get("~/api/licenses/licenses-current-status"),
    status: async (client) => client.get("~/api/serverstatus"),
    health: async (client) => client.get("~/api/serverstatus/health"),
};

(async () => {
    const said = {};
    try {
        const client = await connect();
        for (const call of calls)
            said[call] = await known[call](client);
    } catch (error) {
        said.error = {status: error.StatusCode, message: error.message, text: error.ErrorMessage};
    }
    console.log(JSON.stringify(said));
})();
