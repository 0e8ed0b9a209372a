/** Keys from the root of a state to something in it. */
export type Path = readonly string[];

/** What was done to a state. */
export interface Change {
  /** To what. */
  readonly path: Path;
  /** What was there before; undefined when there was nothing. */
  readonly before: unknown;
}

interface Node {
  readonly face: object;
  parent: Node | undefined;
  key: string;
}

/**
 * A face of a state that tells of every change made through it; the state itself is changed in place. What is read through
 * it is such a face as well, and what is put into it is put in as it is, without one.
 *
 * @param changed told just after each change
 */
export function tracked<State extends object>(state: State, changed: (change: Change) => void): State {
  const nodes = new WeakMap<object, Node>();
  const targets = new WeakMap<object, object>();

  /** The value without faces: those in what was newly made from what was read, too. */
  function plain(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const target = targets.get(value);
    if (target) return target;
    for (const [key, inner] of Object.entries(value)) {
      const bare = plain(inner);
      if (bare !== inner) (value as Record<string, unknown>)[key] = bare;
    }
    return value;
  }

  function pathOf(node: Node, end: string): Path {
    const path = [end];
    for (let each = node; each.parent; each = each.parent) path.push(each.key);
    return path.reverse();
  }

  function nodeOf(target: object, parent: Node | undefined, key: string): Node {
    const known = nodes.get(target);
    if (known) {
      known.parent = parent;
      known.key = key;
      return known;
    }
    const node: Node = {
      face: new Proxy(
        target,
        handler(() => node),
      ),
      parent,
      key,
    };
    nodes.set(target, node);
    targets.set(node.face, target);
    return node;
  }

  const handler = (node: () => Node): ProxyHandler<object> => ({
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value !== 'object' || value === null || typeof key === 'symbol') return value;
      return nodeOf(value, node(), key).face;
    },
    set(target, key, value) {
      const [bare, before] = [plain(value), Reflect.get(target, key) as unknown];
      Reflect.set(target, key, bare);
      if (bare !== before && typeof key === 'string') changed({ path: pathOf(node(), key), before });
      return true;
    },
    deleteProperty(target, key) {
      const before: unknown = Reflect.get(target, key);
      Reflect.deleteProperty(target, key);
      if (before !== undefined && typeof key === 'string') changed({ path: pathOf(node(), key), before });
      return true;
    },
  });

  return nodeOf(state, undefined, '').face as State;
}
