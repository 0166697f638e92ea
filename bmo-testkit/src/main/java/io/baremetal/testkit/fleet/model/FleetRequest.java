package io.baremetal.testkit.fleet.model;

import io.baremetal.api.json.ModelStyle;
import java.time.Instant;
import java.util.Locale;
import org.immutables.value.Value;

/** One HTTP request of or to a simulated fleet. Bodies are not kept: they may hold secrets. */
@Value.Immutable
@ModelStyle
public interface FleetRequest {

  /** Who asks whom. */
  enum Direction {
    /** A client asks a BMC. */
    TO_BMC,
    /** Ironic asks an agent. */
    TO_AGENT,
    /** An agent asks Ironic. */
    FROM_AGENT,
    /** Something is downloaded from the fleet. */
    TO_IMAGES
  }

  /** When it was answered. */
  Instant at();

  /** Who asks whom. */
  Direction direction();

  /** Name of the machine; empty text if it is about none in particular. */
  String machine();

  /** HTTP method. */
  String method();

  /** Path without query; a command to an agent has its name behind the path. */
  String path();

  /** HTTP status of the answer; 0 if there was none. */
  int status();

  /** The request without what differs from machine to machine: direction, method, path. */
  default String kind() {
    String path = path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ":id");
    return direction().name().toLowerCase(Locale.ROOT) + " " + method() + " " + path;
  }

  /** All is to be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds requests. */
  final class Builder extends ImmutableFleetRequest.Builder {}
}
