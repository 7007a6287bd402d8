// Places in the data. A slot has `get`, and `set`, of which undefined takes the value away.

/** The place of a key in the object of another place, which goes when it is empty. */
export function member(slot, key) {
  return {
    get: () => slot.get()?.[key],
    set(value) {
      const whole = slot.get() ?? {};
      if (value === undefined) {
        delete whole[key];
      } else {
        whole[key] = value;
      }
      slot.set(Object.keys(whole).length > 0 ? whole : undefined);
    },
  };
}

/** The place of an entry in a list; it stays, without content, when its value is taken away. */
export function entry(slot, index) {
  return {
    get: () => slot.get()[index],
    set(value) {
      const list = slot.get();
      list[index] = value ?? (typeof list[index] === "object" ? {} : "");
      slot.set(list);
    },
  };
}

/**
 * Sets the value at a path such as `body[2].section.heading`, as far as there is a place for it;
 * undefined takes it away, but for an entry of a list, for the others keep their numbers.
 */
export function put(data, path, value) {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop();
  let place = data;
  for (const step of steps) {
    place = typeof place === "object" ? (place[step] ??= {}) : undefined;
  }
  const stays = value === undefined && Array.isArray(place);
  if (last !== undefined && typeof place === "object" && !stays) {
    place[last] = value;
  }
}
