/** Stops unless the runtime is the one this release was tested on. */
export function assertNodeVersion(version = process.versions.node): void {
  if (version.startsWith('24.')) return;
  console.error(
    `Headstamp runs on Node.js 24 and this is ${version}: start it through its npm scripts after "npm ci" with install scripts allowed, or use a Node.js 24 image.`,
  );
  process.exit(1);
}
