namespace Zhiheng.Rules.Documents;

/// <summary>
/// A template or its values cannot make a document. The message is Chinese and meant for the person who uploaded
/// the template or pressed the button; whoever calls shows it, nobody logs it as a bug.
/// </summary>
public sealed class TemplateException(string message, Exception? inner = null) : Exception(message, inner);
