/**
 * Not API. The controllers of HostFirmwareSettings (with its FirmwareSchema) and
 * HostFirmwareComponents: they read what a machine has, compare it with what is wanted, and say in
 * conditions whether something is to be changed. Changing it is the host's business. Open {@link
 * io.baremetal.k8s.internal.firmware.FirmwareSettingsReconciler} first.
 */
@NullMarked
package io.baremetal.k8s.internal.firmware;

import org.jspecify.annotations.NullMarked;
