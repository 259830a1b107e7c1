/** The webview of a notebook: VS Code's own widget manager on a kernel that is reached through the window around it. */

import { ServerConnection } from "@jupyterlab/services";
import { KernelConnection } from "@jupyterlab/services/lib/kernel/default";

const WIDGET = "application/vnd.jupyter.widget-view+json";
const { kernel: model, baseUrl, token } = JSON.parse(document.body.dataset.settings);

/** A socket of the window around: a webview has no connection of its own. */
class Socket {
  readyState = 0;
  binaryType = "arraybuffer";
  protocol = "";

  constructor(url, protocols) {
    addEventListener("message", ({ data }) => this.#hear(data));
    parent.postMessage({ kind: "open", url, protocols }, "*");
  }

  send(data) {
    parent.postMessage({ kind: "send", data }, "*");
  }

  close() {
    this.readyState = 3;
  }

  #hear({ kind, data, protocol }) {
    if (kind === "opened") {
      this.readyState = 1;
      this.protocol = protocol;
      this.onopen?.({});
    } else if (kind === "message") this.onmessage?.({ data });
  }
}

const serverSettings = ServerConnection.makeSettings({
  baseUrl,
  wsUrl: baseUrl.replace("http", "ws"),
  token,
  appendToken: true,
  WebSocket: Socket,
});
const kernel = new KernelConnection({ model, serverSettings, handleComms: true });

/** Load the script of a widget from the environment of the kernel, as VS Code does. */
const scriptLoader = {
  widgetsRegisteredInRequireJs: new Set(),
  loadWidgetScript: async (name) => requirejs.config({ paths: { [name]: `nbextensions/${name}/index` } }),
  successHandler: () => undefined,
  errorHandler: () => undefined,
};

const { activate } = await import("./ipywidgets.js");
activate();
window.vscIPyWidgets8.load();
const manager = new window.vscIPyWidgets.WidgetManager(kernel, document.body, scriptLoader, () => undefined);

async function show(node, data) {
  node.replaceChildren();
  node.className = WIDGET in data ? "cell-output-ipywidget-background" : "";
  if (WIDGET in data) {
    try {
      const view = await manager.create_view(await manager.get_model(data[WIDGET].model_id));
      await manager.display_view({}, view, { node });
    } catch (error) {
      node.textContent = `Error rendering output item: ${error}`;
    }
  } else if (data["text/html"] !== undefined) node.innerHTML = data["text/html"];
  else node.textContent = data["text/plain"];
}

const cells = document.getElementById("cells");
const places = new Map();
const displayed = new Map();

kernel.iopubMessage.connect((_, { header, parent_header, content }) => {
  const output = places.get(parent_header.msg_id);
  const id = content.transient?.display_id;
  if (header.msg_type === "display_data" && output) {
    const node = output.appendChild(document.createElement("div"));
    if (id) displayed.set(id, node);
    void show(node, content.data);
  } else if (header.msg_type === "update_display_data" && displayed.has(id)) void show(displayed.get(id), content.data);
  else if (header.msg_type === "error" && output) output.append(`${content.ename}: ${content.evalue}`);
});

/** Run the code of a cell; the end of the cell is told by its attribute. */
window.run = (code) => {
  const number = cells.children.length;
  const cell = cells.appendChild(document.createElement("section"));
  cell.dataset.state = "running";
  const metadata = { cellId: `vscode-notebook-cell:/tea.ipynb#W${number}` };
  const future = kernel.requestExecute({ code }, false, metadata);
  places.set(future.msg.header.msg_id, cell);
  void future.done.then(() => (cell.dataset.state = "ended"));
};
window.ready = kernel.info.then(() => true);
