package io.baremetal.ironic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Keeps lines of all levels while it is told to, with what the MDC held. The tests' log binding.
 */
public final class RecordingLogs implements SLF4JServiceProvider {

  private final Lines lines = new Lines();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter mdc = new BasicMDCAdapter();

  /** Made by SLF4J. */
  public RecordingLogs() {}

  /** The lines that were logged while the task ran, by this and other threads. */
  static List<String> during(Runnable task) {
    Lines lines = (Lines) LoggerFactory.getILoggerFactory();
    lines.logged.clear();
    lines.recording.set(true);
    try {
      task.run();
    } finally {
      lines.recording.set(false);
    }
    return List.copyOf(lines.logged);
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return lines;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}

  private static final class Lines implements ILoggerFactory {

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean recording = new AtomicBoolean();

    @Override
    public Logger getLogger(String name) {
      return new Recorder(name, this);
    }
  }

  private static final class Recorder extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    private final transient Lines lines;

    Recorder(String name, Lines lines) {
      this.name = name;
      this.lines = lines;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String pattern,
        Object @Nullable [] arguments,
        @Nullable Throwable thrown) {
      String text = MessageFormatter.basicArrayFormat(pattern, arguments);
      lines.logged.add(level + " " + MDC.getCopyOfContextMap() + " " + text + " " + thrown);
    }

    @Override
    public boolean isTraceEnabled() {
      return lines.recording.get();
    }

    @Override
    public boolean isDebugEnabled() {
      return lines.recording.get();
    }

    @Override
    public boolean isInfoEnabled() {
      return lines.recording.get();
    }

    @Override
    public boolean isWarnEnabled() {
      return lines.recording.get();
    }

    @Override
    public boolean isErrorEnabled() {
      return lines.recording.get();
    }
  }
}
