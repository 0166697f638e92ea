package io.baremetal.ironic.vendor;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import org.immutables.value.Value;

/** A call of a method that only a driver knows. */
@Value.Immutable
@RequestStyle
public interface VendorCall {

  /** The name of the method, as the list of methods has it. */
  String method();

  /** How to call it; the list of methods says which are allowed. */
  @Value.Default
  default Verb verb() {
    return Verb.POST;
  }

  /** Arguments as plain values. May be secret. */
  @Value.Redacted
  Map<String, Object> args();

  /** The HTTP methods that drivers take. */
  enum Verb {
    /** Reads; takes no arguments here, because HTTP has no place for them. */
    GET,
    /** Does something. */
    POST,
    /** Sets something. */
    PUT,
    /** Changes something. */
    PATCH,
    /** Removes something. */
    DELETE
  }

  /** Refuses arguments that would not arrive. */
  @Value.Check
  default void check() {
    if (verb() == Verb.GET && !args().isEmpty()) {
      throw new IllegalArgumentException(
          "vendor method " + method() + ": a GET cannot carry arguments " + args().keySet());
    }
  }

  /** A method that is called by POST. */
  static VendorCall of(String method, Map<String, ?> args) {
    return builder().method(method).putAllArgs(args).build();
  }

  /** A method that is called by GET, without arguments. */
  static VendorCall get(String method) {
    return builder().method(method).verb(Verb.GET).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link VendorCall} values. Not thread-safe. */
  final class Builder extends ImmutableVendorCall.Builder {
    Builder() {}
  }
}
