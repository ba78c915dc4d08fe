interface Layer<K, V> {
  readonly map: ReadonlyMap<K, V | undefined>;
  readonly below: Layer<K, V> | undefined;
}

/**
 * A map that is copied in no time: copies share what was in the map before, and each notes only what it changes. Layers grow
 * geometrically (the logarithmic method of Bentley and Saxe), so that a look-up passes few of them.
 */
export class Layers<K, V> {
  #base: Layer<K, V> | undefined;
  #own = new Map<K, V | undefined>();

  get(key: K): V | undefined {
    if (this.#own.has(key)) return this.#own.get(key);
    for (let layer = this.#base; layer; layer = layer.below) if (layer.map.has(key)) return layer.map.get(key);
    return undefined;
  }

  set(key: K, value: V): void {
    this.#own.set(key, value);
  }

  delete(key: K): void {
    this.#own.set(key, undefined);
  }

  /** A copy; what either changes later is not seen by the other. */
  fork(): Layers<K, V> {
    if (this.#own.size > 0) {
      this.#base = onTop(this.#base, this.#own);
      this.#own = new Map();
    }
    const copy = new Layers<K, V>();
    copy.#base = this.#base;
    return copy;
  }

  /** Becomes a copy of the other. */
  become(other: Layers<K, V>): void {
    if (other === this) return;
    this.#base = other.fork().#base;
    this.#own = new Map();
  }

  /** The keys that may have another value in the other map than in this one; what both share is passed over. */
  differing(other: Layers<K, V>): ReadonlySet<K> {
    const keys = new Set([...this.#own.keys(), ...other.#own.keys()]);
    const mine = new Set<Layer<K, V>>();
    for (let layer = this.#base; layer; layer = layer.below) mine.add(layer);
    let shared = other.#base;
    for (; shared && !mine.has(shared); shared = shared.below) for (const key of shared.map.keys()) keys.add(key);
    for (let layer = this.#base; layer && layer !== shared; layer = layer.below) {
      for (const key of layer.map.keys()) keys.add(key);
    }
    return keys;
  }

  /** Every key that has a value. */
  *keys(): Iterable<K> {
    for (const key of this.differing(new Layers())) if (this.get(key) !== undefined) yield key;
  }
}

function onTop<K, V>(base: Layer<K, V> | undefined, map: ReadonlyMap<K, V | undefined>): Layer<K, V> {
  let [top, below] = [map, base];
  while (below && below.map.size <= 2 * top.size) {
    top = new Map([...below.map, ...top]);
    below = below.below;
  }
  return { map: top, below };
}
