package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/** A part of the deployment: one object, or none where it is not asked for. Pure. */
public interface Component {

  /** Renders it; refused while something that it needs is not known. */
  Attempt<Optional<HasMetadata>> render(Blueprint blueprint);
}
