package io.baremetal.ironic.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.error.IronicProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PagesTest {

  private final List<String> fetched = new ArrayList<>();

  private Pages<Integer> pages(Map<String, Page<Integer>> server) {
    return Pages.of(
        marker -> {
          fetched.add(marker.orElse("start"));
          return server.get(marker.orElse("start"));
        });
  }

  private static Page<Integer> page(String next, Integer... items) {
    return new Page<>(List.of(items), Optional.of(next).filter(n -> !n.isEmpty()));
  }

  @Test
  void readsOn_whenAPageIsShortOrEmptyButNotTheLast() {
    Pages<Integer> pages =
        pages(Map.of("start", page("a", 1, 2), "a", page("b"), "b", page("", 3)));

    assertThat(pages.toList()).containsExactly(1, 2, 3);
    assertThat(fetched).containsExactly("start", "a", "b");
  }

  @Test
  void fetchesNothing_beforeTheFirstItemIsAskedFor() {
    Pages<Integer> pages = pages(Map.of("start", page("a", 1), "a", page("", 2)));

    assertThat(pages.iterator()).isNotNull();

    assertThat(fetched).isEmpty();
  }

  @Test
  void fetchesOnePage_whenOnlyTheFirstItemIsWanted() {
    Pages<Integer> pages = pages(Map.of("start", page("a", 1), "a", page("", 2)));

    assertThat(pages.first()).contains(1);
    assertThat(fetched).containsExactly("start");
  }

  @Test
  void startsAnew_withEachIteration() {
    Pages<Integer> pages = pages(Map.of("start", page("", 1)));

    assertThat(pages).containsExactly(1);
    assertThat(pages).containsExactly(1);
    assertThat(fetched).containsExactly("start", "start");
  }

  @Test
  void fails_whenTheServerSendsAMarkerTwice() {
    Pages<Integer> pages = pages(Map.of("start", page("a", 1), "a", page("a", 2)));

    assertThatThrownBy(pages::toList)
        .isInstanceOf(IronicProtocolException.class)
        .hasMessageContaining("circles")
        .hasMessageContaining("a");
  }
}
