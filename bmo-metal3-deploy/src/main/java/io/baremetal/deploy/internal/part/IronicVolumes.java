package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;

/** The volumes of Ironic's pod; the same in every mode. */
public final class IronicVolumes {

  private IronicVolumes() {}

  /** All of them, in order. */
  public static List<Volume> all() {
    return List.of(
        Volumes.SHARED,
        Volumes.CONF,
        Volumes.DATA,
        Volumes.TMP,
        Volumes.IMAGES,
        Volumes.PULL_SECRET,
        Volumes.CA_TRUST,
        Volumes.MIRRORS,
        Volumes.LOGIN_AND_HASH,
        Volumes.WEBHOOK_CERTIFICATE,
        Volumes.TRUSTED_CA,
        Volumes.BMC_CA,
        Volumes.IRONIC_TLS,
        Volumes.VIRTUAL_MEDIA_TLS);
  }
}
