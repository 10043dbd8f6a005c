/** A setting, a database or a machine that the hub cannot start with: one clear message, no stack trace. */
export class SetupError extends Error {
  override name = 'SetupError'
}
