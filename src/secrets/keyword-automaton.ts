/** Told the number of a keyword and where it ends. */
type OnHit = (keyword: number, end: number) => void;

/** Finds all keywords in one pass over a text; lower-case words, of which the text may write each in any case. */
export type KeywordScan = (text: string, onHit: OnHit) => void;

/** A tree of the keywords' letters; state 0 is its root. */
interface Tree {
  readonly children: Map<number, number>[];
  readonly words: number[][];
}

/**
 * The automaton of Aho and Corasick (Communications of the ACM 18(6), 1975) as a table: one step for each character, whatever
 * the text and however many the keywords.
 */
export function createKeywordScan(keywords: readonly string[]): KeywordScan {
  const { classOf, width } = classesOf(keywords);
  const { table, words, plain } = tableOf(treeOf(keywords, classOf), width);
  return (text, onHit) => {
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      state = table[state + (code < 128 ? (classOf[code] ?? 0) : 0)] ?? 0;
      if (state < plain) continue;
      for (const word of words[(state - plain) / width] ?? []) onHit(word, at + 1);
    }
  };
}

/** Characters that the keywords use, upper and lower case as one; all others are class 0. */
function classesOf(keywords: readonly string[]) {
  const classOf = new Uint8Array(128);
  let width = 1;
  for (const character of new Set(keywords.join(""))) {
    const code = character.charCodeAt(0);
    if (code >= 128) continue;
    classOf[code] = width;
    classOf[character.toUpperCase().charCodeAt(0)] = width;
    width += 1;
  }
  return { classOf, width };
}

function treeOf(keywords: readonly string[], classOf: Uint8Array): Tree {
  const tree: Tree = { children: [new Map()], words: [[]] };
  for (const [word, keyword] of keywords.entries()) {
    let state = 0;
    for (const character of keyword) {
      const letter = classOf[character.charCodeAt(0)] ?? 0;
      let next = tree.children[state]?.get(letter);
      if (next === undefined) {
        next = tree.children.push(new Map()) - 1;
        tree.words.push([]);
        tree.children[state]?.set(letter, next);
      }
      state = next;
    }
    tree.words[state]?.push(word);
  }
  return tree;
}

/**
 * The step of each state for each class, states being offsets into the table. States in which no word ends come first, those
 * from `plain` on have words.
 */
function tableOf({ children, words }: Tree, width: number) {
  const { order, suffix } = breadthFirst(children);
  for (const state of order) words[state]?.push(...(words[suffix[state] ?? 0] ?? []));
  const silent = [0, ...order].filter((state) => words[state]?.length === 0);
  const telling = order.filter((state) => words[state]?.length !== 0);
  const place = new Map([...silent, ...telling].map((state, index) => [state, index * width]));
  const table = new Uint32Array(children.length * width);
  for (const state of [0, ...order]) {
    const from = place.get(state) ?? 0;
    const fallback = place.get(suffix[state] ?? 0) ?? 0;
    for (let letter = 1; letter < width; letter += 1) {
      const child = children[state]?.get(letter);
      const next = child === undefined ? table[fallback + letter] : place.get(child);
      table[from + letter] = next ?? 0;
    }
  }
  return { table, words: telling.map((state) => words[state] ?? []), plain: silent.length * width };
}

/** The states below the root, the shallow ones first, and the longest proper suffix of each that is a state. */
function breadthFirst(children: readonly Map<number, number>[]) {
  const suffix: number[] = children.map(() => 0);
  const order: number[] = [...(children[0]?.values() ?? [])];
  for (const state of order) {
    for (const [letter, child] of children[state] ?? []) {
      let back = suffix[state] ?? 0;
      while (back !== 0 && !children[back]?.has(letter)) back = suffix[back] ?? 0;
      suffix[child] = children[back]?.get(letter) ?? 0;
      order.push(child);
    }
  }
  return { order, suffix };
}
