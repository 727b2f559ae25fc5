using Zhiheng.Server.CommandLine;

return await ZhihengCommands.RunAsync(args);
