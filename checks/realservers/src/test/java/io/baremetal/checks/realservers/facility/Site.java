package io.baremetal.checks.realservers.facility;

import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;

/** An Ironic with machines, and our provisioner for them. */
interface Site extends AutoCloseable {

  Provisioner provisioner();

  /** The way to Ironic, to look at what the provisioner does not tell. */
  IronicClient ironic();

  /** One of its machines; there are two. */
  SiteMachine machine(int index);

  /** A disk image. */
  Image image();

  /** An ISO image that boots a live system. */
  Image liveIso();

  /** A disk image in a container registry. */
  Image ociImage();

  /** URL of an ISO image with data. */
  String dataIso();

  /** URL of a firmware file. */
  String firmware(String component, String version);

  /**
   * Ironic forgets everything; machines stay as they are.
   *
   * @throws UnsupportedOperationException if others need this Ironic
   */
  void loseDatabase();

  /** Lets a moment pass. */
  void pause();

  @Override
  void close();
}
