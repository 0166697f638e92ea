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
    /** Reads; arguments travel in a body, which is unusual and which some proxies drop. */
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

  /** A method that is called by POST. */
  static VendorCall of(String method, Map<String, ?> args) {
    return builder().method(method).putAllArgs(args).build();
  }

  /** A method that is called by GET, without arguments. */
  static VendorCall get(String method) {
    return builder().method(method).verb(Verb.GET).build();
  }

  /** A method that is called by GET, with arguments. */
  static VendorCall get(String method, Map<String, ?> args) {
    return builder().method(method).verb(Verb.GET).putAllArgs(args).build();
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
