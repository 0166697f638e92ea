package io.baremetal.api.rule;

import io.baremetal.api.network.HostNetworkAttachment;

/**
 * A HostNetworkAttachment that exists, and who uses it.
 *
 * @param attachment the object
 * @param users the interfaces of hosts that refer to it
 */
public record AttachmentInUse(HostNetworkAttachment attachment, AttachmentUsers users) {}
