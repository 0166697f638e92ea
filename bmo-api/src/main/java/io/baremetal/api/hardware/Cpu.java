package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The processors of a machine, taken together. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = Cpu.Builder.class)
public interface Cpu extends Extensible {

  /** Architecture, such as {@code x86_64} or {@code aarch64}. */
  Optional<String> arch();

  /** Model name as the processor reports it. */
  Optional<String> model();

  /** Clock rate, in MHz. */
  Optional<Double> clockMegahertz();

  /** Features of the processor, sorted. */
  List<String> flags();

  /** Number of logical processors. */
  Optional<Long> count();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Cpu}. Not thread-safe. */
  final class Builder extends ImmutableCpu.Builder {}
}
