// One person who sends the worst there is without pause, in a thread of its own so that whoever measures is not slowed.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { hugeClicks, worstMessages } from '../worlds/worst-messages.ts';

/** What the thread is given; the times of the flood are told by messages `true` and `false`. */
export interface FloodData {
  port: number;
  serviceUrl: string;
  entraObjectId: string;
  letters: number;
}

const { port, serviceUrl, entraObjectId, letters } = workerData as FloodData;
/** Each stream sends the next when the last has been answered. */
const streams = { messages: 6, clicks: 3 };
const agent = new Agent({ keepAlive: true });
let isOn = false;
let sent = 0;

const person = {
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:flood', aadObjectId: entraObjectId },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:flood', conversationType: 'personal' },
};
const messages = [...worstMessages.values()].map((make) => make(letters));
const clicks = hugeClicks.map((data) =>
  JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'CLICK',
    ...person,
    value: { action: { type: 'Action.Execute', verb: 'source.show', data: 'DATA' } },
  }).replace('"DATA"', data),
);

async function send(body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const asked = request({ agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers }).end(body);
  const [response] = await once(asked, 'response');
  await once(response.resume(), 'end');
  sent += 1;
}

async function flood(next: (number: number) => string): Promise<void> {
  for (let number = 0; isOn; number += 1) await send(next(number)).catch(() => {});
}

parentPort?.on('message', (isWanted: boolean) => {
  isOn = isWanted;
  if (!isOn) return void parentPort?.postMessage(sent);
  for (let stream = 0; stream < streams.messages; stream += 1) {
    void flood((number) =>
      JSON.stringify({
        type: 'message',
        id: randomUUID(),
        ...person,
        text: messages[(number + stream) % messages.length],
      }),
    );
  }
  for (let stream = 0; stream < streams.clicks; stream += 1)
    void flood((number) => (clicks[(number + stream) % clicks.length] ?? '').replace('CLICK', randomUUID()));
});
