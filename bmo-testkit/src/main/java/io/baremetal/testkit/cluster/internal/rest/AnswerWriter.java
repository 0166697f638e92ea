package io.baremetal.testkit.cluster.internal.rest;

import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.internal.verb.ApiAnswer;
import io.baremetal.testkit.http.FakeReply;
import java.util.List;

/** Writes answers as HTTP replies. */
final class AnswerWriter implements ApiAnswer.Cases<FakeReply> {

  @Override
  public FakeReply object(ApiAnswer.OneObject answer) {
    FakeReply.Complete reply = FakeReply.json(answer.code(), answer.object().json());
    return answer.warnings().isEmpty()
        ? reply
        : reply.withHeader(
            "Warning", answer.warnings().stream().map(AnswerWriter::warning).toList());
  }

  @Override
  public FakeReply list(ApiAnswer.ObjectList answer) {
    return FakeReply.json(answer.code(), text(answer));
  }

  @Override
  public FakeReply document(ApiAnswer.Document answer) {
    return FakeReply.json(answer.code(), answer.tree());
  }

  @Override
  public FakeReply events(ApiAnswer.Events answer) {
    return FakeReply.stream("application/json", answer.source());
  }

  private static String warning(String text) {
    return "299 - \"" + text.replace("\"", "\\\"") + "\"";
  }

  /** The items' texts are there already; only the head is new. */
  private static String text(ApiAnswer.ObjectList answer) {
    String head = Documents.text(answer.head());
    List<StoredObject> items = answer.items();
    StringBuilder text = new StringBuilder(head.substring(0, head.length() - 1));
    text.append(",\"items\":[");
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : ",").append(items.get(i).json());
    }
    return text.append("]}").toString();
  }
}
