package io.baremetal.ironic.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.error.FailedCall;
import io.baremetal.ironic.error.Fault;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.PageLostException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private Pages<Integer> shrinking(Set<String> gone, Page<Integer> first, Page<Integer> second) {
    return Pages.of(
        marker -> {
          fetched.add(marker.orElse("start"));
          if (marker.filter(gone::contains).isPresent()) {
            throw new PageLostException(
                new FailedCall("GET", "/v1/nodes", Optional.empty()),
                new Fault(404, Optional.empty(), "gone"),
                marker.get());
          }
          return marker.isEmpty() ? first : second;
        });
  }

  @Test
  void readsOnBehindTheNearestThatIsLeft_whenTheMarkerIsGone() {
    Page<Integer> first = new Page<>(List.of(1, 2, 3), Optional.of("c"), List.of("b", "a"));

    assertThat(shrinking(Set.of("c", "b"), first, page("", 4)).toList())
        .containsExactly(1, 2, 3, 4);
    assertThat(fetched).containsExactly("start", "c", "b", "a");
  }

  @Test
  void saysBehindWhatItWas_whenAllMarkersAreGone() {
    Page<Integer> first = new Page<>(List.of(1, 2), Optional.of("b"), List.of("a"));
    Iterator<Integer> items = shrinking(Set.of("a", "b"), first, page("", 3)).iterator();

    assertThat(List.of(items.next(), items.next())).containsExactly(1, 2);
    assertThatThrownBy(items::next)
        .isInstanceOfSatisfying(
            PageLostException.class,
            e -> {
              assertThat(e.marker()).isEqualTo("b");
              assertThat(e.isRetryable()).isTrue();
            });
  }

  @Test
  void keepsSpareMarkers_whenItemsAreLeftOut() {
    Page<Integer> first = new Page<>(List.of(1, 2), Optional.of("b"), List.of("a"));

    assertThat(shrinking(Set.of("b"), first, page("", 3)).only(i -> i != 2).toList())
        .containsExactly(1, 3);
  }
}
