/**
 * Documents to feed programs with: {@link io.baremetal.testkit.sample.SampleDocuments} makes up
 * objects of every kind, as odd as their CRDs allow. It knows schemas, not meaning: the objects are
 * accepted by an API server and rarely by an admission webhook. Public API.
 */
@NullMarked
package io.baremetal.testkit.sample;

import org.jspecify.annotations.NullMarked;
