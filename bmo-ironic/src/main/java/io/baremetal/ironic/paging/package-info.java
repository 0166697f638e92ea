/**
 * Lists arrive in pages; iterate and do not care. Start at {@link
 * io.baremetal.ironic.paging.Pages}. Public API.
 */
@NullMarked
package io.baremetal.ironic.paging;

import org.jspecify.annotations.NullMarked;
