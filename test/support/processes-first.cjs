const { default: Sequencer } = require('@jest/test-sequencer');

/** Specs that start processes take longest: they begin first, so that no core is left alone with one of them at the end. */
module.exports = class ProcessesFirst extends Sequencer {
  sort(tests) {
    const tier = ({ path }) => ['.e2e.spec.ts', '.int.spec.ts', ''].findIndex((end) => path.endsWith(end));
    return super.sort(tests).sort((one, other) => tier(one) - tier(other));
  }
};
