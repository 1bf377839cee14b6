// How Teams draws cards, light and dark: its sizes and colours, as far as they are known.
const FONTS = {
  fontFamily: '"Segoe UI", "Liberation Sans", Arial, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
};

const COMMON = {
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  fontTypes: { default: FONTS, monospace: FONTS },
  textStyles: { heading: { size: "large", weight: "bolder", color: "default", isSubtle: false } },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 16 },
  },
};

/** Themes by name: the page's colours beside what the card renderer takes. */
export const THEMES = {
  light: toTheme({
    page: "#f5f5f5",
    card: "#ffffff",
    emphasis: "#f5f5f5",
    text: "#242424",
    subtle: "#616161",
    accent: "#4f52b2",
    border: "#d1d1d1",
  }),
  dark: toTheme({
    page: "#141414",
    card: "#292929",
    emphasis: "#1f1f1f",
    text: "#ffffff",
    subtle: "#adadad",
    accent: "#9ea2ff",
    border: "#666666",
  }),
};

function toTheme(colours) {
  const { card, emphasis, text, subtle, accent, border } = colours;
  const both = (colour) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: text, subtle },
    dark: both(text),
    light: both(text),
    accent: both(accent),
    good: both("#6bb700"),
    warning: both("#f8d22a"),
    attention: both("#c4314b"),
  };
  const style = (backgroundColor) => ({ backgroundColor, borderColor: border, foregroundColors });
  return {
    colours,
    hostConfig: {
      ...COMMON,
      separator: { lineThickness: 1, lineColor: border },
      containerStyles: { default: style(card), emphasis: style(emphasis), accent: style(emphasis) },
    },
  };
}
