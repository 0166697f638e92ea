package io.baremetal.deploy.internal.component;

import io.baremetal.deploy.internal.part.Blueprint;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** One object of the deployment. Pure. */
public interface Component {

  /** Renders it. */
  HasMetadata render(Blueprint blueprint);
}
