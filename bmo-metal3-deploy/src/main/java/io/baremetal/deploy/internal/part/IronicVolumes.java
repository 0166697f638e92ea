package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;

/** The volumes of Ironic's pod; the same in every mode. */
public final class IronicVolumes {

  private static final List<Volume> ON_OPENSHIFT =
      List.of(
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

  private static final List<Volume> ELSEWHERE =
      List.of(
          Volumes.SHARED,
          Volumes.CONF,
          Volumes.DATA,
          Volumes.TMP,
          Volumes.IMAGES_OF_POD,
          Volumes.LOGIN_AND_HASH,
          Volumes.BMC_CA,
          Volumes.IRONIC_TLS,
          Volumes.VIRTUAL_MEDIA_TLS);

  private IronicVolumes() {}

  /** All of them, in order: elsewhere than on OpenShift those that need nobody's help. */
  public static List<Volume> of(Blueprint blueprint) {
    return blueprint.onOpenShift() ? ON_OPENSHIFT : ELSEWHERE;
  }
}
