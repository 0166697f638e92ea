package io.baremetal.testkit.cluster.error;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.RefusedException;
import java.util.List;
import java.util.stream.Collectors;

/** The API server refuses a request; HTTP clients get the same as a Kubernetes Status object. */
public final class RequestRefusedException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final String reason;
  private final transient Subject subject;
  private final transient List<StatusCause> causes;

  private RequestRefusedException(
      int code, String reason, String message, Subject subject, List<StatusCause> causes) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.subject = subject;
    this.causes = List.copyOf(causes);
  }

  /**
   * What a refusal is about; parts that do not apply are empty.
   *
   * @param group API group
   * @param kind the plural resource name, or for invalid objects the kind, as Kubernetes mixes them
   * @param name name of the object
   */
  public record Subject(String group, String kind, String name) {

    /** A refusal that is about no object. */
    public static final Subject NONE = new Subject("", "", "");

    private String text() {
      String type = group.isEmpty() ? kind : kind + "." + group;
      return name.isEmpty() ? type : type + " \"" + name + "\"";
    }
  }

  /** 400: the request makes no sense. */
  public static RequestRefusedException badRequest(String message) {
    return new RequestRefusedException(400, "BadRequest", message, Subject.NONE, List.of());
  }

  /** 403: not now, or not here. */
  public static RequestRefusedException forbidden(
      Subject subject, String message, List<StatusCause> causes) {
    return new RequestRefusedException(
        403, "Forbidden", subject.text() + " is forbidden: " + message, subject, causes);
  }

  /** 404: there is no such object. */
  public static RequestRefusedException notFound(Subject subject) {
    return new RequestRefusedException(
        404, "NotFound", subject.text() + " not found", subject, List.of());
  }

  /** 404: there is no such path. */
  public static RequestRefusedException noSuchResource(String path) {
    return new RequestRefusedException(
        404, "NotFound", "no resource is served at " + path, Subject.NONE, List.of());
  }

  /** 405: the resource does not know this verb. */
  public static RequestRefusedException methodNotAllowed(String method, String path) {
    return new RequestRefusedException(
        405, "MethodNotAllowed", method + " is not allowed at " + path, Subject.NONE, List.of());
  }

  /** 409: an object of this name exists. */
  public static RequestRefusedException alreadyExists(Subject subject) {
    return new RequestRefusedException(
        409, "AlreadyExists", subject.text() + " already exists", subject, List.of());
  }

  /** 409: the caller's idea of the object is not the stored one. */
  public static RequestRefusedException conflict(
      Subject subject, String message, List<StatusCause> causes) {
    return new RequestRefusedException(
        409, "Conflict", "conflict on " + subject.text() + ": " + message, subject, causes);
  }

  /** 410: the requested version is no longer known; the client lists again. */
  public static RequestRefusedException expired(String message) {
    return new RequestRefusedException(410, "Expired", message, Subject.NONE, List.of());
  }

  /** 415: the body is of a type that nobody here understands. */
  public static RequestRefusedException unsupportedMediaType(String message) {
    return new RequestRefusedException(
        415, "UnsupportedMediaType", message, Subject.NONE, List.of());
  }

  /** 422: the object is well-formed and wrong. */
  public static RequestRefusedException invalid(Subject subject, List<StatusCause> causes) {
    String what =
        causes.stream()
            .map(cause -> (cause.field().isEmpty() ? "" : cause.field() + ": ") + cause.message())
            .collect(Collectors.joining("; "));
    return new RequestRefusedException(
        422, "Invalid", subject.text() + " is invalid: " + what, subject, causes);
  }

  /** 422: the patch does not fit the object. */
  public static RequestRefusedException unprocessable(String message) {
    return new RequestRefusedException(422, "Invalid", message, Subject.NONE, List.of());
  }

  /** The HTTP status code. */
  public int code() {
    return code;
  }

  /** The machine-readable reason of the Status, for example {@code AlreadyExists}. */
  public String reason() {
    return reason;
  }

  /** The single findings, most of all for {@code Invalid}; empty when there are none. */
  public List<StatusCause> causes() {
    return causes;
  }

  /** The Kubernetes Status object of this refusal; a new tree on each call. */
  public ObjectNode status() {
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    status.put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    status.put("status", "Failure").put("message", getMessage()).put("reason", reason);
    if (!subject.equals(Subject.NONE) || !causes.isEmpty()) {
      ObjectNode details = status.putObject("details");
      putUnlessEmpty(details, "name", subject.name());
      putUnlessEmpty(details, "group", subject.group());
      putUnlessEmpty(details, "kind", subject.kind());
      if (!causes.isEmpty()) {
        addCauses(details.putArray("causes"));
      }
    }
    return status.put("code", code);
  }

  private void addCauses(ArrayNode list) {
    for (StatusCause cause : causes) {
      ObjectNode node = list.addObject();
      node.put("reason", cause.reason()).put("message", cause.message());
      putUnlessEmpty(node, "field", cause.field());
    }
  }

  private static void putUnlessEmpty(ObjectNode node, String field, String value) {
    if (!value.isEmpty()) {
      node.put(field, value);
    }
  }
}
