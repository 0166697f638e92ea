package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.HostAnnotations;
import java.util.List;

/**
 * What the reboot annotations of a host ask for. Immutable.
 *
 * @param wishes one for each annotation, in the order of their keys
 */
public record RebootWish(List<Annotation> wishes) {

  /** Copies the list. */
  public RebootWish {
    wishes = List.copyOf(wishes);
  }

  /** No annotation at all. */
  public static RebootWish none() {
    return new RebootWish(List.of());
  }

  /** Whether the one-shot annotation is set, which goes away once it has been acted upon. */
  public boolean once() {
    return wishes.stream().anyMatch(wish -> wish.key().equals(HostAnnotations.REBOOT));
  }

  /** Whether anybody wants the machine off. */
  public boolean any() {
    return !wishes.isEmpty();
  }

  /** The wishes that also hold while the host is at other work. */
  public RebootWish forced() {
    return new RebootWish(
        wishes.stream().filter(wish -> wish.urgency() == Urgency.FORCED).toList());
  }

  /** Whether one of the wishes wants the machine switched off without asking its system. */
  public boolean hard() {
    return wishes.stream().anyMatch(wish -> wish.mode() == Mode.HARD);
  }

  /** How to switch off. */
  public enum Mode {
    /** By the operating system. */
    SOFT,
    /** At once. */
    HARD
  }

  /** Whether a wish also holds while the host is inspected, provisioned or unused. */
  public enum Urgency {
    /** Only for a host in use. */
    NORMAL,
    /** Always. */
    FORCED
  }

  /**
   * One annotation.
   *
   * @param key its full key
   * @param mode how to switch off
   * @param urgency when it holds
   * @param complaint what is wrong with its value, which then counts as empty; empty if nothing is
   */
  public record Annotation(String key, Mode mode, Urgency urgency, String complaint) {}
}
