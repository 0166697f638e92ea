/**
 * Resources that are little more than their record: list, create, read, patch, delete. Open {@link
 * io.baremetal.testkit.ironic.internal.record.RecordKind} first.
 *
 * <p>What is particular to a kind is in its {@link
 * io.baremetal.testkit.ironic.internal.record.RecordRules}. Not API.
 */
@NullMarked
package io.baremetal.testkit.ironic.internal.record;

import org.jspecify.annotations.NullMarked;
