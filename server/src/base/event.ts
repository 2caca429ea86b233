/** Undoes a subscription. */
export type Unsubscribe = () => void;

/** Something that listeners can subscribe to. */
export interface Event<Value> {
  (listener: (value: Value) => void): Unsubscribe;
}

/** The owner's side of an event. */
export interface Emitter<Value> {
  readonly event: Event<Value>;
  fire(value: Value): void;
}

/** Makes an event and the means to fire it. */
export function createEmitter<Value>(): Emitter<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    event: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fire: value => {
      for (const listener of [...listeners]) {
        listener(value);
      }
    },
  };
}
