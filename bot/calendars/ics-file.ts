// Takes a calendar file (iCalendar, RFC 5545) apart into its entries, each by itself, so that an odd one keeps no other out.
export interface IcsProperty {
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
}

/** An entry, a zone's table, or what else stands between BEGIN and END; what lies within an entry (an alarm) is left out. */
export interface IcsComponent {
  kind: string;
  /** Where it begins in the file. */
  line: number;
  properties: IcsProperty[];
  /** As it stands in the file, with all that lies within. */
  lines: string[];
  isWhole: boolean;
}

export interface IcsCalendar {
  properties: IcsProperty[];
  components: IcsComponent[];
}

/** The calendars of a file, of which there may be several; one English sentence when it is none, or is cut off. */
export function takeApart(text: string): IcsCalendar[] | { fault: string } {
  const calendars: IcsCalendar[] = [];
  let calendar: IcsCalendar | null = null;
  let open: IcsComponent | null = null;
  let within: string[] = [];
  for (const { line, content } of unfolded(text)) {
    const [, border = '', kind = ''] =
      /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(content)?.map((part) => part.toUpperCase()) ?? [];
    if (kind === 'VCALENDAR') {
      calendar = border === 'BEGIN' ? { properties: [], components: [] } : null;
      if (calendar !== null) calendars.push(calendar);
      [open, within] = [null, []];
      continue;
    }
    if (calendar === null) continue;
    const startsEntry = border === 'BEGIN' && (open === null || kind === open.kind);
    if (startsEntry) {
      open = { kind, line, properties: [], lines: [content], isWhole: false };
      calendar.components.push(open);
      within = [];
      continue;
    }
    if (open === null) {
      const property = readProperty(content);
      if (property !== null) calendar.properties.push(property);
      continue;
    }
    open.lines.push(content);
    if (border === 'BEGIN') within.push(kind);
    else if (border === 'END' && kind === open.kind) {
      open.isWhole = true;
      open = null;
    } else if (border === 'END') within.pop();
    else if (within.length === 0) {
      const property = readProperty(content);
      if (property !== null) open.properties.push(property);
    }
  }
  if (calendars.length === 0) return { fault: 'it is no calendar file: it has no line BEGIN:VCALENDAR' };
  if (calendar !== null) return { fault: 'it is cut off: it ends before its line END:VCALENDAR; export it again' };
  return calendars;
}

/** The lines with those that go on over several joined, and the number of the first. */
function unfolded(text: string): { line: number; content: string }[] {
  const found: { line: number; content: string }[] = [];
  for (const [place, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = found.at(-1);
    if (last !== undefined && /^[ \t]/.test(content)) last.content += content.slice(1);
    else found.push({ line: place + 1, content });
  }
  return found;
}

const propertyForm = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;

function readProperty(content: string): IcsProperty | null {
  const [, name, parameters = '', value = ''] = propertyForm.exec(content) ?? [];
  if (name === undefined) return null;
  const pairs = [...parameters.matchAll(/;([\w-]+)=("[^"]*"|[^;]*)/g)];
  return {
    name: name.toUpperCase(),
    parameters: new Map(pairs.map(([, key = '', given = '']) => [key.toUpperCase(), given.replaceAll('"', '')])),
    value: value.trim(),
  };
}
