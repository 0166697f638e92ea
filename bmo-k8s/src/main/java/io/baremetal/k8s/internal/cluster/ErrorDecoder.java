package io.baremetal.k8s.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.error.AlreadyExistsException;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.error.ExpiredException;
import io.baremetal.k8s.error.ObjectNotFoundException;
import io.baremetal.k8s.error.OutcomeUnknownException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is no success into the exception that fits. Pure. */
final class ErrorDecoder {

  private ErrorDecoder() {}

  /** The body, if it is a Kubernetes Status, tells more than the code. */
  static ClusterException decode(Call call, int code, byte @Nullable [] body) {
    return of(call, code, status(body));
  }

  /** For the Status inside a watch event of type ERROR. */
  static ClusterException ofStatus(Call call, ObjectNode status) {
    return of(call, status.path("code").asInt(0), status);
  }

  private static ClusterException of(Call call, int code, ObjectNode status) {
    String reason = status.path("reason").asText("");
    String message = message(call, code, reason, status.path("message").asText(""));
    if (code == 404) {
      return new ObjectNotFoundException(message);
    }
    if (code == 409) {
      return reason.equals("AlreadyExists")
          ? new AlreadyExistsException(message)
          : new ConflictException(message);
    }
    if (code == 410) {
      return new ExpiredException(message);
    }
    return code >= 500
        ? new OutcomeUnknownException(code, message, new IOException("HTTP " + code))
        : new ClusterException(code, message);
  }

  private static String message(Call call, int code, String reason, String said) {
    String words = call.isConfidential() || said.isEmpty() ? reason : said;
    return call + ": the API server answered " + code + (words.isEmpty() ? "" : ": " + words);
  }

  private static ObjectNode status(byte @Nullable [] body) {
    if (body == null) {
      return Json.object();
    }
    try {
      return Json.read(body);
    } catch (IOException notAStatus) {
      // Proxies answer in HTML; the code alone has to do.
      return Json.object();
    }
  }
}
