"""The only room that knows sentencepiece, sacrebleu and language_tool_python. Each is imported when it is used."""
