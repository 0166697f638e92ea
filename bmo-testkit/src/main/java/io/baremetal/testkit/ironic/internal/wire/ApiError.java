package io.baremetal.testkit.ironic.internal.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.RefusedException;

/** A request that Ironic refuses; becomes a reply whose body is JSON text inside JSON. */
public final class ApiError extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final Origin origin;

  /** Which part of the server writes the body; each has a form of its own. */
  private enum Origin {
    APPLICATION,
    ROUTER
  }

  private ApiError(int status, Origin origin, String text) {
    super(text);
    this.status = status;
    this.origin = origin;
  }

  /** An error of the application, with any status. */
  public static ApiError of(int status, String text) {
    return new ApiError(status, Origin.APPLICATION, text);
  }

  /** 400: something in the request is wrong. */
  public static ApiError badRequest(String text) {
    return of(400, text);
  }

  /** 404: the thing named in the path, or a filter, does not exist. */
  public static ApiError notFound(String kind, String ident) {
    return of(404, kind + " " + ident + " could not be found.");
  }

  /** 409: the state of the world forbids it. */
  public static ApiError conflict(String text) {
    return of(409, text);
  }

  /** 406: the request uses something newer than the microversion that it asks for. */
  public static ApiError tooNew() {
    return of(406, "Request not acceptable.");
  }

  /** A refusal of the router: unknown path (404), wrong method (405), impossible version (406). */
  public static ApiError router(int status, String description) {
    return new ApiError(status, Origin.ROUTER, description);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Whether it was the router that refused: no endpoint has seen the request. */
  public boolean isFromRouter() {
    return origin == Origin.ROUTER;
  }

  /** The error as it goes over the wire. */
  public FakeReply.Complete reply() {
    ObjectNode inner = JsonNodeFactory.instance.objectNode();
    if (origin == Origin.ROUTER) {
      inner.put("code", status).put("title", title()).put("description", getMessage());
    } else {
      inner
          .put("faultcode", status >= 500 ? "Server" : "Client")
          .put("faultstring", getMessage())
          .putNull("debuginfo");
    }
    ObjectNode outer = JsonNodeFactory.instance.objectNode();
    return FakeReply.json(status, outer.put("error_message", inner.toString()));
  }

  private String title() {
    return switch (status) {
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      default -> "Error";
    };
  }
}
