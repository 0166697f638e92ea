/**
 * Views over what Ironic tells, and patches that tell Ironic what to change.
 *
 * <p>Start at {@link io.baremetal.ironic.json.JsonView}, which every resource is: it shows fields
 * that this SDK has never heard of and knows an absent field from a null one. {@link
 * io.baremetal.ironic.json.JsonPatch} finds the smallest change from a view to what is wanted.
 * Public API.
 */
@NullMarked
package io.baremetal.ironic.json;

import org.jspecify.annotations.NullMarked;
