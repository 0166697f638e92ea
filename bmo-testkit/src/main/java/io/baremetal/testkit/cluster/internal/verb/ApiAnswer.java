package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.traffic.Effect;
import io.baremetal.testkit.http.PushSource;
import java.util.List;

/** What came of a call that was not refused. */
public sealed interface ApiAnswer {

  /** The HTTP status. */
  int code();

  /** What it did. */
  Effect effect();

  /** Calls the case that this answer is. */
  <R> R match(Cases<R> cases);

  /** One method for each kind of answer. */
  interface Cases<R> {

    /** One object. */
    R object(OneObject answer);

    /** Many objects. */
    R list(ObjectList answer);

    /** Something that is not stored, such as a Status. */
    R document(Document answer);

    /** Events as they come. */
    R events(Events answer);
  }

  /**
   * One object.
   *
   * @param warnings what the client should know although it was accepted
   */
  record OneObject(int code, Effect effect, StoredObject object, List<String> warnings)
      implements ApiAnswer {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.object(this);
    }
  }

  /**
   * Many objects.
   *
   * @param head the list object without its items
   */
  record ObjectList(ObjectNode head, List<StoredObject> items, Effect effect) implements ApiAnswer {

    @Override
    public int code() {
      return 200;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.list(this);
    }
  }

  /** Something that is not stored. */
  record Document(int code, Effect effect, ObjectNode tree) implements ApiAnswer {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.document(this);
    }
  }

  /** Events as they come. */
  record Events(PushSource source) implements ApiAnswer {

    @Override
    public int code() {
      return 200;
    }

    @Override
    public Effect effect() {
      return Effect.READ;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.events(this);
    }
  }

  /** The object of an answer that is about one; anything else is a bug of the caller. */
  default StoredObject single() {
    return match(new Single());
  }

  /** See {@link ApiAnswer#single()}. */
  final class Single implements Cases<StoredObject> {

    private Single() {}

    @Override
    public StoredObject object(OneObject answer) {
      return answer.object();
    }

    @Override
    public StoredObject list(ObjectList answer) {
      throw new IllegalStateException("a list is not one object");
    }

    @Override
    public StoredObject document(Document answer) {
      throw new IllegalStateException("a document is not a stored object");
    }

    @Override
    public StoredObject events(Events answer) {
      throw new IllegalStateException("a stream is not one object");
    }
  }
}
