package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.Microversion;
import java.util.List;

/** Every path of Inspector's API, as a template, and what is newer than 1.1. */
final class InspectorRoutes {

  static final String ROOT = "/";
  static final String INTROSPECTIONS = "/v1/introspection";
  static final String INTROSPECTION = "/v1/introspection/{node}";
  static final String ABORT = "/v1/introspection/{node}/abort";
  static final String DATA = "/v1/introspection/{node}/data";
  static final String UNPROCESSED = "/v1/introspection/{node}/data/unprocessed";
  static final String RULES = "/v1/rules";
  static final String RULE = "/v1/rules/{rule}";

  private InspectorRoutes() {}

  static List<Need> since(int minor, String feature) {
    return List.of(new Need("Inspector's " + feature, Microversion.of(minor)));
  }
}
