// Properties are tried from one seed, so that a change is judged by what it changes; HEADSTAMP_PROPERTY_SEED explores others.
const { configureGlobal } = require('fast-check');

configureGlobal({ seed: Number(process.env.HEADSTAMP_PROPERTY_SEED ?? 20091004) });
