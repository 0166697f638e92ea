package io.baremetal.testkit.ironic.internal.wire;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the endpoint of a request. Endpoints are added one per line; the first that fits wins. */
public final class Router {

  private final List<Route> routes = new ArrayList<>();

  /** What answers one kind of request. */
  public interface Endpoint extends Function<Call, FakeReply.Complete> {}

  /**
   * Adds an endpoint that every version has.
   *
   * @param line method and path template, such as {@code GET /nodes/{node}/states}, without /v1
   */
  public Router on(String line, Endpoint endpoint) {
    return on(line, 1, endpoint);
  }

  /**
   * Adds an endpoint that exists from a version on; below it, the path is unknown.
   *
   * @param line see {@link #on(String, Endpoint)}
   * @param since N of 1.N
   */
  public Router on(String line, int since, Endpoint endpoint) {
    return on(line, since, 404, endpoint);
  }

  /**
   * Adds an endpoint that exists from a version on, and below it is refused in one of the ways in
   * which the real server does that.
   *
   * @param line see {@link #on(String, Endpoint)}
   * @param since N of 1.N
   * @param below 404 or 405 as by the router, 406 as by the endpoint, 500 with nothing in it
   */
  public Router on(String line, int since, int below, Endpoint endpoint) {
    int space = line.indexOf(' ');
    List<String> template = parts(line.substring(space + 1));
    routes.add(new Route(line.substring(0, space), template, since, below, endpoint));
    return this;
  }

  /**
   * Answers the request.
   *
   * @param version the microversion in use
   * @throws ApiError 404 for an unknown path, 405 for a wrong method, and whatever the endpoint
   *     says
   */
  public FakeReply.Complete answer(FakeRequest request, int version) {
    List<String> path = withoutVersion(request.segments());
    boolean otherMethod = false;
    for (Route route : routes) {
      Optional<Map<String, String>> variables = route.match(path);
      if (variables.isEmpty()) {
        continue;
      }
      if (!route.method().equals(request.method())) {
        otherMethod |= version >= route.since();
      } else if (version >= route.since()) {
        return route.endpoint().apply(new Call(request, version, variables.get()));
      } else {
        return tooOld(route.below());
      }
    }
    throw otherMethod ? ApiError.router(405, "") : ApiError.router(404, "");
  }

  private static FakeReply.Complete tooOld(int status) {
    if (status == 500) {
      return FakeReply.empty(status);
    }
    throw status == 406 ? ApiError.tooNew() : ApiError.router(status, "");
  }

  private static List<String> withoutVersion(List<String> segments) {
    boolean versioned = segments.size() > 1 && segments.get(0).equals("v1");
    return versioned ? segments.subList(1, segments.size()) : segments;
  }

  private static List<String> parts(String path) {
    return List.of(path.substring(1).split("/")).stream().filter(part -> !part.isEmpty()).toList();
  }

  private record Route(
      String method, List<String> template, int since, int below, Endpoint endpoint) {

    Optional<Map<String, String>> match(List<String> path) {
      if (path.size() != template.size()) {
        return Optional.empty();
      }
      Map<String, String> variables = new HashMap<>();
      for (int i = 0; i < path.size(); i++) {
        String part = template.get(i);
        if (part.startsWith("{")) {
          variables.put(part.substring(1, part.length() - 1), path.get(i));
        } else if (!part.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(variables);
    }
  }
}
