package io.baremetal.ironic.ramdisk;

import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.node.NodeRef;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What an agent found out about its machine. */
@Value.Immutable
@RequestStyle
public interface InspectionReport {

  /**
   * The hardware, as plain values: {@code interfaces}, {@code cpu}, {@code memory}, {@code disks},
   * …; at least one interface.
   */
  Map<String, Object> inventory();

  /** What inspection plug-ins found, by name. */
  Map<String, Object> pluginData();

  /** The node, when the agent knows it; else Ironic finds it by MAC address. */
  Optional<NodeRef> node();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link InspectionReport} values. Not thread-safe. */
  final class Builder extends ImmutableInspectionReport.Builder {
    Builder() {}
  }
}
