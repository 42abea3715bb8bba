// The styles of a Word file and what they inherit from each other.
import type { HTMLElement } from 'node-html-parser';

/** Styles by their id. */
export interface DocxStyles {
  byId(id: string | null): HTMLElement | undefined;
  /** The style of a paragraph with these properties: the file's own one when none is named. */
  paragraphStyle(properties: HTMLElement | undefined): string | null;
  /** What a style, or the nearest one that it is based on, has; undefined when none has it. */
  inherited<T>(id: string | null, read: (style: HTMLElement) => T | undefined): T | undefined;
}

/** Reads `word/styles.xml`, parsed; null where the file has none. */
export function docxStyles(root: HTMLElement | null): DocxStyles {
  const styles = new Map<string, HTMLElement>();
  let usual: string | null = null;
  for (const style of allOf(root, 'w:style')) {
    const id = style.getAttribute('w:styleId') ?? '';
    styles.set(id, style);
    const isDefault = /^(?:1|true|on)$/u.test(style.getAttribute('w:default') ?? '');
    if (isDefault && style.getAttribute('w:type') === 'paragraph') usual = id;
  }
  const byId = (id: string | null) => (id === null ? undefined : styles.get(id));
  return {
    byId,
    paragraphStyle: (properties) => valOf(properties, 'w:pStyle') ?? usual,
    inherited: (id, read) => {
      const seen = new Set<HTMLElement>();
      for (let style = byId(id); style !== undefined && !seen.has(style); style = byId(valOf(style, 'w:basedOn'))) {
        seen.add(style);
        const found = read(style);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** All elements of this name within another, in reading order. */
export function allOf(element: HTMLElement | null | undefined, name: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const open = [...(element?.children ?? [])].reverse();
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each.rawTagName === name) found.push(each);
    open.push(...each.children.reverse());
  }
  return found;
}

/** The nearest element of this name that this one stands in. */
export function around(element: HTMLElement, name: string): HTMLElement | undefined {
  let each: HTMLElement | null = element.parentNode;
  while (each !== null && each.rawTagName !== name) each = each.parentNode;
  return each ?? undefined;
}

/** The first child of this name. */
export function childOf(element: HTMLElement | undefined, name: string): HTMLElement | undefined {
  return element?.children.find((child) => child.rawTagName === name);
}

/** The `w:val` of the first child of this name. */
export function valOf(element: HTMLElement | undefined, name: string): string | null {
  return childOf(element, name)?.getAttribute('w:val') ?? null;
}

/** Whether a property that is on or off is on; undefined when it is not given. */
export function isOn(property: HTMLElement | undefined): boolean | undefined {
  if (property === undefined) return undefined;
  return !/^(?:0|false|off|none)$/u.test(property.getAttribute('w:val') ?? '1');
}
