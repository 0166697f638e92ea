package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.internal.RetryDecision.Effect;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to ask of Ironic, before it becomes HTTP. {@code toString} shows method and path, no query
 * and no body.
 */
final class ApiCall {

  private final String method;
  private final String route;
  private final List<String> segments;
  private final Map<String, String> query;
  private final Optional<JsonNode> body;
  private final List<Need> needs;
  private final Optional<Microversion> preferred;
  private final Optional<String> verb;
  private final Effect effect;

  private ApiCall(Builder builder) {
    method = builder.method;
    route = builder.route;
    segments = List.copyOf(builder.segments);
    query = Collections.unmodifiableMap(new LinkedHashMap<>(builder.query));
    body = builder.body;
    needs = List.copyOf(builder.needs);
    preferred = builder.preferred;
    verb = builder.verb;
    effect = builder.effect;
  }

  /** A call; the variables replace the braces of the route from left to right. */
  static Builder of(String method, String route, String... variables) {
    return new Builder(method, route, variables);
  }

  String method() {
    return method;
  }

  /** The path as a template; few values, fit for labels. */
  String route() {
    return route;
  }

  /** The path's parts, not encoded. */
  List<String> segments() {
    return segments;
  }

  Map<String, String> query() {
    return query;
  }

  Optional<JsonNode> body() {
    return body;
  }

  /** What the server must have for this call. */
  List<Need> needs() {
    return needs;
  }

  /** A version that makes the server accept more, used if the server has it. */
  Optional<Microversion> preferred() {
    return preferred;
  }

  /** What is asked of a route that takes many requests; few values, fit for labels. */
  Optional<String> verb() {
    return verb;
  }

  /** What happens if it is done twice. */
  Effect effect() {
    return effect;
  }

  boolean isRead() {
    return method.equals("GET");
  }

  /** The path without query. */
  String path() {
    return "/" + String.join("/", segments);
  }

  /** The same call with one query argument more or other. */
  ApiCall withQuery(String name, String value) {
    Builder copy = new Builder(this);
    copy.query.put(name, value);
    return copy.build();
  }

  @Override
  public String toString() {
    return method + " " + path();
  }

  /** Builds an {@link ApiCall}. */
  static final class Builder {

    private final String method;
    private final String route;
    private final List<String> segments;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private Optional<JsonNode> body = Optional.empty();
    private Optional<Microversion> preferred = Optional.empty();
    private Optional<String> verb = Optional.empty();
    private Effect effect;

    private Builder(String method, String route, String... variables) {
      this.method = method;
      this.route = route;
      this.segments = fill(route, variables);
      this.effect = method.equals("GET") ? Effect.READ : Effect.CHANGE;
      needs.addAll(MicroversionTable.route(method, route));
      if (route.startsWith(Routes.NODE)) {
        needs(NodeCalls.naming(NodeRef.of(variables[0])));
      }
    }

    private Builder(ApiCall call) {
      method = call.method;
      route = call.route;
      segments = call.segments;
      query.putAll(call.query);
      needs.addAll(call.needs);
      body = call.body;
      preferred = call.preferred;
      verb = call.verb;
      effect = call.effect;
    }

    Builder query(String name, String value) {
      query.put(name, value);
      return this;
    }

    Builder query(String name, Optional<?> value) {
      value.ifPresent(present -> query.put(name, present.toString()));
      return this;
    }

    Builder body(JsonNode json) {
      body = Optional.of(json);
      return this;
    }

    Builder needs(List<Need> more) {
      needs.addAll(more);
      return this;
    }

    Builder needs(Optional<Need> more) {
      more.ifPresent(needs::add);
      return this;
    }

    Builder prefers(Microversion version) {
      preferred = Optional.of(version);
      return this;
    }

    /** Tells requests of one route apart for those who count. */
    Builder verb(String name) {
      verb = Optional.of(name);
      return this;
    }

    /** Says that it may be done twice, although its method does not. */
    Builder repeatable() {
      effect = Effect.READ;
      return this;
    }

    ApiCall build() {
      return new ApiCall(this);
    }

    private static List<String> fill(String route, String... variables) {
      List<String> segments = new ArrayList<>();
      int next = 0;
      for (String part : route.substring(1).split("/", -1)) {
        segments.add(part.startsWith("{") ? checked(route, variables[next++]) : part);
      }
      return segments;
    }

    // Such a segment would make the path name something else, in the worst case for a DELETE.
    private static String checked(String route, String variable) {
      if (variable.isEmpty() || variable.equals(".") || variable.equals("..")) {
        throw new IllegalArgumentException("\"" + variable + "\" names nothing in " + route);
      }
      return variable;
    }
  }
}
