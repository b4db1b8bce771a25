/** A language has one file; the build cuts it into what is said at the beginning and the refusals: message-parts.ts. */
declare module '*.json?words' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}

declare module '*.json?refusals' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
