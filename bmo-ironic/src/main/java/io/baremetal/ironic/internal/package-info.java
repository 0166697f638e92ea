/**
 * Not API. How a call gets to Ironic and back.
 *
 * <p>Read {@code HttpPipeline} first: it lists, in order, what happens to a request. {@code Routes}
 * has every path, {@code MicroversionTable} what each needs from the server, {@code ErrorDecoder}
 * turns refusals into exceptions. {@code HttpIronic} is the only door; the {@code Http…} classes
 * implement one resource interface each.
 */
@NullMarked
package io.baremetal.ironic.internal;

import org.jspecify.annotations.NullMarked;
