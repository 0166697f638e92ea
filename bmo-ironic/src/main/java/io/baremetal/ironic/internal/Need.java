package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.Microversion;

/** A feature and the first API version that has it. */
record Need(String feature, Microversion since) {}
