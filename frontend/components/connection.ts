/** What Flow keeps of the connection; it knows of a server that is gone, too. */
export interface Connection {
  state: string;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

interface Client {
  isActive?(): boolean;
}

interface Flow {
  Vaadin?: { connectionState?: Connection; Flow?: { clients?: Record<string, Client> } };
}

const vaadin = () => (window as Flow).Vaadin;

export const connection = () => vaadin()?.connectionState;

const PAUSE = 1000;
let asking = 0;

/** Whether the server can take something; answered without a session and without a lock. */
const answers = () => fetch('/actuator/health', { cache: 'no-store' }).then((response) => response.ok, () => false);

/**
 * Ends "reconnecting". Flow 25.2 stays there after a request or the push channel got through again: its way to
 * "connected" counts on a load that the store has forgotten, and only the next request would end it. So the server is
 * asked here, and the connection is there once it answers and Flow waits for no answer of its own.
 */
async function ask() {
  const back = await answers();
  asking = 0;
  const store = connection();
  if (store?.state !== 'reconnecting') return;
  const waits = Object.values(vaadin()?.Flow?.clients ?? {}).some((client) => client.isActive?.());
  if (back && !waits) store.state = 'connected';
  else later();
}

function later() {
  asking ||= window.setTimeout(() => void ask(), PAUSE);
}

connection()?.addStateChangeListener(() => {
  if (connection()?.state === 'reconnecting') later();
});
