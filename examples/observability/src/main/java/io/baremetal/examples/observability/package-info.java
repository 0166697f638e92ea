/**
 * An operator whose work can be seen: figures in a Micrometer registry, spans in OpenTelemetry.
 *
 * <p>The SDK knows neither library. Take {@link
 * io.baremetal.examples.observability.MicrometerFigures} or {@link
 * io.baremetal.examples.observability.CallSpans} into your own application, or write the like for
 * what you use; {@link io.baremetal.examples.observability.Observability} shows where they go.
 */
@NullMarked
package io.baremetal.examples.observability;

import org.jspecify.annotations.NullMarked;
