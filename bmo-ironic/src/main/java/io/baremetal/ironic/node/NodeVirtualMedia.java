package io.baremetal.ironic.node;

import java.util.List;
import java.util.Set;

/**
 * Images in one machine's virtual drives. Since API 1.89.
 *
 * <p>Ironic accepts attaching and detaching and does it later; a failure shows in the node's last
 * error only.
 */
public interface NodeVirtualMedia {

  /** The drives of the management controller. Since API 1.93. */
  List<VirtualDrive> list();

  /** Asks for an image to be put into a drive. */
  void attach(AttachMedia request);

  /**
   * Asks for drives to be emptied.
   *
   * @param deviceTypes {@code cdrom}, {@code disk} or {@code floppy}; empty for all
   */
  void detach(Set<String> deviceTypes);
}
