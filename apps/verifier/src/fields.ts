import type { Json, JsonObject } from './json';

/** The file does not have the shape of a history. */
export class ShapeFault extends Error {}

/** Reads members of a JSON object by name and type; what nobody asked for is refused. */
export class Fields {
  private readonly asked = new Set<string>();
  private readonly members: JsonObject;

  constructor(
    value: Json | undefined,
    private readonly where: string,
  ) {
    if (!(value instanceof Map)) throw new ShapeFault(`${where} is not an object`);
    this.members = value;
  }

  text(name: string): string {
    const value = this.take(name);
    if (typeof value !== 'string') throw new ShapeFault(`${this.where}.${name} is not a text`);
    return value;
  }

  optionalText(name: string): string | null {
    return this.members.has(name) ? this.text(name) : null;
  }

  /** ISO 8601 in UTC, to the millisecond: the only form that compares as text. */
  instant(name: string): string {
    const value = this.text(name);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) || Number.isNaN(Date.parse(value))) {
      throw new ShapeFault(`${this.where}.${name} is not a time in UTC`);
    }
    return value;
  }

  count(name: string): number {
    const value = this.take(name);
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw new ShapeFault(`${this.where}.${name} is not a count`);
    return value;
  }

  object(name: string): Fields {
    return new Fields(this.take(name), `${this.where}.${name}`);
  }

  map(name: string): JsonObject {
    const value = this.take(name);
    if (!(value instanceof Map)) throw new ShapeFault(`${this.where}.${name} is not an object`);
    return value;
  }

  /** Whether the member is there and null. */
  isNull(name: string): boolean {
    return this.take(name) === null;
  }

  has(name: string): boolean {
    return this.members.has(name);
  }

  list<T>(name: string, read: (item: Json, where: string) => T): T[] {
    const value = this.take(name);
    if (!Array.isArray(value)) throw new ShapeFault(`${this.where}.${name} is not a list`);
    return value.map((item, index) => read(item, `${this.where}.${name}[${index}]`));
  }

  /** Call when everything known was read. */
  nothingElse(): void {
    const stranger = [...this.members.keys()].find((name) => !this.asked.has(name));
    if (stranger !== undefined) throw new ShapeFault(`${this.where} has a member "${stranger}" that no history has`);
  }

  private take(name: string): Json | undefined {
    this.asked.add(name);
    return this.members.get(name);
  }
}
