import { TestEnvironment } from 'jest-environment-node'
import { JSDOM } from 'jsdom'

/**
 * Node with a browser's document beside it, `browserDocument`. Environments are loaded by Node itself: inside the
 * tests jest would have to require the ES modules that jsdom consists of, which it cannot on Node 20.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.browserDocument = new JSDOM('<!doctype html>').window.document
  }
}
