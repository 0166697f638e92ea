package io.baremetal.k8s.internal.informer;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.k8s.internal.informer.Change.Author;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TellingTest {

  private final List<String> heard = new ArrayList<>();
  private final Telling telling = new Telling(this::hear);

  @Test
  void leavesLaterChangesToTheThreadThatTells() {
    telling.tell(() -> List.of(change("first")));

    assertThat(heard).containsExactly("first begins", "first ends", "second begins", "second ends");
  }

  @Test
  void goesOn_whenOneCannotBeHeard() {
    telling.tell(() -> List.of(change("broken"), change("next")));
    telling.tell(() -> List.of(change("last")));

    assertThat(heard)
        .containsExactly("broken begins", "next begins", "next ends", "last begins", "last ends");
  }

  private void hear(Change change) {
    String name = change.key().name();
    heard.add(name + " begins");
    if (name.equals("broken")) {
      throw new IllegalStateException("a listener with a fault");
    }
    if (name.equals("first")) {
      CompletableFuture.runAsync(() -> telling.tell(() -> List.of(change("second")))).join();
    }
    heard.add(name + " ends");
  }

  private static Change change(String name) {
    return new Change(
        new ResourceKey("metal3", name), Optional.empty(), Optional.empty(), Author.OTHERS);
  }
}
