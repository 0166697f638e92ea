package io.baremetal.checks.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What it costs to list nodes with all their fields over loopback HTTP, beside a plain Jackson tree
 * read of the same answer; and how much of a long list is alive at once.
 */
public final class ClientBenchmark {

  private static final int NODES = 1000;
  private static final int PAGES = 10;
  private static final int WARM_UP = 150;
  private static final int RUNS = 100;

  private ClientBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    try (NodeListing server = NodeListing.of(NODES, 1);
        IronicClient client = IronicClient.builder().endpoint(server.url().toString()).build()) {
      OkHttpClient http = new OkHttpClient();
      ObjectMapper mapper = new ObjectMapper();
      Figures plain = measure(() -> plain(server, http, mapper));
      Figures ours = measure(() -> ours(client));
      System.out.printf(
          Locale.ROOT,
          "list of %d nodes, %.2f kB each: client %s; plain Jackson %s; ratio of CPU %.2f%n",
          NODES,
          server.bytes() / 1000.0 / NODES,
          ours,
          plain,
          ours.cpuMillis() / plain.cpuMillis());
    }
    memory();
  }

  private static int ours(IronicClient client) {
    int found = 0;
    for (Node node : client.nodes().list(NodeQuery.builder().detail(true).build())) {
      found += node.uuid().length() + node.provisionState().map(Enum::ordinal).orElse(0);
    }
    return found;
  }

  private static int plain(NodeListing server, OkHttpClient http, ObjectMapper mapper) {
    Request.Builder request = new Request.Builder().url(server.target().toString());
    NodeListing.headers().forEach(request::header);
    try (Response response = http.newCall(request.build()).execute()) {
      int found = 0;
      for (JsonNode node : mapper.readTree(response.body().bytes()).path("nodes")) {
        found += node.path("uuid").asText().length();
      }
      return found;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Task {
    int run();
  }

  private record Figures(double wallMillis, double cpuMillis, double megabytes) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.1f ms, %.1f ms CPU, %.1f MB", wallMillis, cpuMillis, megabytes);
    }
  }

  /** Medians, of the calling thread only. */
  private static Figures measure(Task task) {
    int sum = 0;
    for (int i = 0; i < WARM_UP; i++) {
      sum += task.run();
    }
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] wall = new double[RUNS];
    double[] cpu = new double[RUNS];
    double[] bytes = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long wallStart = System.nanoTime();
      long cpuStart = threads.getCurrentThreadCpuTime();
      long bytesStart = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      sum += task.run();
      bytes[i] = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytesStart;
      cpu[i] = threads.getCurrentThreadCpuTime() - cpuStart;
      wall[i] = System.nanoTime() - wallStart;
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return new Figures(median(wall) / 1e6, median(cpu) / 1e6, median(bytes) / 1e6);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Reads a long list and looks, at the end of each page, how many of its nodes are alive. */
  private static void memory() {
    try (NodeListing server = NodeListing.of(NODES, PAGES);
        IronicClient client = IronicClient.builder().endpoint(server.url().toString()).build()) {
      List<WeakReference<Node>> seen = new ArrayList<>();
      long most = 0;
      int read = 0;
      for (Node node : client.nodes().list(NodeQuery.builder().detail(true).build())) {
        seen.add(new WeakReference<>(node));
        read++;
        if (read % NODES == 0) {
          System.gc();
          most = Math.max(most, seen.stream().filter(r -> r.get() != null).count());
        }
      }
      System.out.printf(
          Locale.ROOT, "list of %d nodes in pages: at most %d alive at once%n", read, most);
    }
  }
}
